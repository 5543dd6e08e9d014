// Words of Portuguese web pages that list members: headings over other lists, links by which a list goes on, menus.
import type { ListingPageWords } from './language.ts';

// Menus and section headings of the websites of alliances, and https://www.w3.org/WAI/ARIA/apg/patterns/ for the parts of a page
// biome-ignore format: words in lines
export const portugueseListingPages: ListingPageWords = {
  otherLists: [
    'equipe', 'equipa', 'nossa equipe', 'a nossa equipa', 'pessoal', 'diretoria', 'direção', 'conselho diretor', 'secretariado', 'secretaria',
    'financiadores', 'doadores', 'patrocinadores', 'parceiros', 'nossos parceiros', 'os nossos parceiros', 'apoiadores', 'apoios', 'notícias',
    'últimas notícias', 'novidades', 'imprensa', 'comunicados de imprensa', 'eventos', 'agenda', 'blog', 'publicações', 'recursos',
    'documentos', 'downloads', 'contato', 'contacto', 'contactos', 'sobre nós', 'siga-nos', 'boletim', 'links', 'links úteis', 'navegação',
    'menu', 'pesquisa', 'busca', 'compartilhar', 'partilhar', 'aviso legal', 'privacidade', 'idioma', 'idiomas', 'benefícios',
    'torne-se membro', 'como aderir', 'projetos', 'grupos de trabalho', 'comitês', 'comentários', 'produtos', 'serviços', 'carreiras',
    'categorias', 'arquivos', 'artigos relacionados',
    'entrar', 'área de membros', 'área reservada',
  ],
  goesOn: [
    'carregar mais', 'ver mais', 'mostrar mais', 'próxima página', 'página seguinte', 'mais membros', 'ver todos os membros',
   
  ],
  menuLabels: [
    'início', 'página inicial', 'contato', 'contacto', 'sobre nós', 'quem somos', 'notícias', 'eventos', 'imprensa', 'entrar',
    'iniciar sessão', 'registar', 'cadastre-se', 'pesquisar', 'buscar', 'leia mais', 'ler mais', 'saiba mais', 'mais', 'site', 'visitar site',
    'detalhes', 'menu', 'doar', 'aviso legal', 'privacidade', 'política de privacidade', 'mapa do site', 'voltar ao topo', 'voltar',
    'seguinte', 'próximo', 'anterior', 'fechar', 'compartilhar', 'partilhar', 'imprimir', 'baixar', 'telefone', 'todos', 'ver todos',
    'membros', 'nossos membros', 'associe-se', 'ajuda',
  ],
};
