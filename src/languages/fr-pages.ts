// Words of French web pages that list members: headings over other lists, links by which a list goes on, menus.
import type { ListingPageWords } from './language.ts';

// Menus and section headings of the websites of alliances, and https://www.w3.org/WAI/ARIA/apg/patterns/ for the parts of a page
// biome-ignore format: words in lines
export const frenchListingPages: ListingPageWords = {
  otherLists: [
    'équipe', 'notre équipe', "l'équipe", 'personnel', 'bureau', "conseil d'administration", 'comité directeur', 'secrétariat', 'direction',
    'bailleurs', 'bailleurs de fonds', 'donateurs', 'mécènes', 'sponsors', 'parrains', 'partenaires', 'nos partenaires',
    'partenaires financiers', 'soutiens', 'actualités', 'dernières actualités', 'nouvelles', 'presse', 'communiqués de presse', 'événements',
    'agenda', 'blog', 'publications', 'ressources', 'documents', 'téléchargements', 'contact', 'contactez-nous', 'à propos', 'suivez-nous',
    'newsletter', 'liens', 'liens utiles', 'accès rapide', 'navigation', 'menu', 'recherche', 'partager', 'mentions légales',
    'confidentialité', 'langue', 'langues', 'avantages', 'devenir membre', 'adhérer', 'comment adhérer', 'projets', 'groupes de travail',
    'comités', 'commentaires', 'produits', 'services', 'emplois', 'catégories', 'archives', 'articles liés',
    'connexion', 'espace membres', 'espace adhérents',
  ],
  goesOn: [
    'charger plus', 'voir plus', 'afficher plus', 'page suivante', 'plus de membres', 'voir tous les membres',
   
  ],
  menuLabels: [
    'accueil', 'contact', 'contactez-nous', 'à propos', 'qui sommes-nous', 'actualités', 'événements', 'agenda', 'presse', 'connexion',
    'se connecter', "s'inscrire", 'recherche', 'rechercher', 'lire la suite', 'en savoir plus', 'plus', 'site web', 'voir le site', 'détails',
    'menu', 'faire un don', 'mentions légales', 'confidentialité', 'politique de confidentialité', 'plan du site', 'haut de page', 'retour',
    'suivant', 'précédent', 'fermer', 'partager', 'imprimer', 'télécharger', 'téléphone', 'tous', 'tout afficher', 'membres', 'nos membres',
    'devenir membre', 'adhésion', 'aide',
  ],
};
