// Words of Spanish web pages that list members: headings over other lists, links by which a list goes on, menus.
import type { ListingPageWords } from './language.ts';

// Menus and section headings of the websites of alliances, and https://www.w3.org/WAI/ARIA/apg/patterns/ for the parts of a page
// biome-ignore format: words in lines
export const spanishListingPages: ListingPageWords = {
  otherLists: [
    'equipo', 'nuestro equipo', 'personal', 'junta directiva', 'consejo directivo', 'comité directivo', 'secretaría', 'dirección',
    'financiadores', 'donantes', 'patrocinadores', 'nuestros patrocinadores', 'socios estratégicos', 'aliados', 'nuestros aliados',
    'colaboradores', 'apoyos', 'noticias', 'últimas noticias', 'actualidad', 'prensa', 'comunicados de prensa', 'eventos', 'agenda', 'blog',
    'publicaciones', 'recursos', 'documentos', 'descargas', 'contacto', 'contáctenos', 'sobre nosotros', 'síguenos', 'boletín', 'enlaces',
    'enlaces de interés', 'enlaces rápidos', 'navegación', 'menú', 'buscar', 'compartir', 'aviso legal', 'privacidad', 'idioma', 'idiomas',
    'beneficios', 'hazte miembro', 'hazte socio', 'cómo unirse', 'proyectos', 'grupos de trabajo', 'comités', 'comentarios', 'productos',
    'servicios', 'empleo', 'categorías', 'archivos', 'artículos relacionados',
    'acceso', 'iniciar sesión', 'área de miembros',
  ],
  goesOn: [
    'cargar más', 'ver más', 'mostrar más', 'página siguiente', 'más miembros', 'ver todos los miembros',
  ],
  menuLabels: [
    'inicio', 'contacto', 'sobre nosotros', 'quiénes somos', 'noticias', 'eventos', 'prensa', 'iniciar sesión', 'acceder', 'registrarse',
    'buscar', 'leer más', 'más información', 'saber más', 'más', 'sitio web', 'ver sitio', 'detalles', 'menú', 'donar', 'aviso legal',
    'privacidad', 'política de privacidad', 'mapa del sitio', 'volver arriba', 'volver', 'siguiente', 'anterior', 'cerrar', 'compartir',
    'imprimir', 'descargar', 'teléfono', 'todos', 'ver todos', 'miembros', 'nuestros miembros', 'hazte miembro', 'ayuda',
  ],
};
