// Words of English web pages that list members: headings over other lists, links by which a list goes on, menus.
import type { ListingPageWords } from './language.ts';

// Menus and section headings of the websites of alliances, and https://www.w3.org/WAI/ARIA/apg/patterns/ for the parts of a page
// biome-ignore format: words in lines
export const englishListingPages: ListingPageWords = {
  otherLists: [
    'team', 'our team', 'staff', 'our staff', 'board', 'board members', 'board of directors', 'steering committee', 'secretariat',
    'leadership', 'people', 'funders', 'our funders', 'donors', 'our donors', 'supporters', 'sponsors', 'our sponsors', 'partners',
    'our partners', 'funding partners', 'strategic partners', 'media partners', 'news', 'latest news', 'recent news', 'press',
    'press releases', 'events', 'upcoming events', 'blog', 'latest posts', 'recent posts', 'publications', 'resources', 'documents',
    'downloads', 'contact', 'contact us', 'about', 'about us', 'follow us', 'newsletter', 'subscribe', 'quick links', 'useful links',
    'related links', 'links', 'related', 'related pages', 'related articles', 'categories', 'archives', 'tags', 'navigation', 'menu',
    'site map', 'sitemap', 'search', 'share', 'share this', 'legal', 'privacy', 'languages', 'language', 'testimonials', 'benefits',
    'member benefits', 'benefits of membership', 'how to join', 'join us', 'become a member', 'apply', 'faq', 'projects', 'our work',
    'working groups', 'committees', 'comments', 'tools', 'products', 'services', 'jobs', 'careers', 'social media',
    'breadcrumbs', 'breadcrumb', 'executive committee', 'advisory board',
    'login', 'log in', 'sign in', 'area', 'forum', 'stories', 'spotlight',
    'donor', 'sponsor', 'funder', 'partner', 'supporter',
  ],
  goesOn: [
    'load more', 'show more', 'view more', 'see more', 'next page', 'more members', 'load more members', 'show more members',
    'view more members', 'view all members', 'see all members', 'show all members', 'full list of members', 'next members',
  ],
  menuLabels: [
    'home', 'contact', 'contact us', 'about', 'about us', 'news', 'events', 'blog', 'press', 'media', 'login', 'log in', 'sign in', 'sign up',
    'register', 'search', 'read more', 'learn more', 'more', 'more info', 'visit website', 'website', 'view profile', 'view', 'details',
    'menu', 'donate', 'subscribe', 'faq', 'faqs', 'privacy policy', 'privacy', 'terms of use', 'terms and conditions', 'legal notice',
    'imprint', 'site map', 'sitemap', 'cookies', 'cookie policy', 'accessibility', 'careers', 'jobs', 'back to top', 'back', 'top', 'next',
    'previous', 'close', 'share', 'print', 'download', 'email', 'e-mail', 'phone', 'twitter', 'facebook', 'linkedin', 'youtube', 'instagram',
    'rss', 'flickr', 'english', 'deutsch', 'français', 'español', 'all', 'show all', 'select', 'members', 'our members', 'membership',
    'join us', 'join', 'become a member', 'resources', 'publications', 'documents', 'help', 'support', 'home page', 'homepage', 'copyright',
    'skip to content', 'skip to main content', 'mastodon', 'bluesky', 'tiktok', 'x',
  ],
};
