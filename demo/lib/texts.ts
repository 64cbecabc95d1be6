/** The winery's own words; the kit brings its own. */
const ENGLISH = {
  today: 'Today',
  orders: 'Orders',
  club: 'Wine club',
  settings: 'Settings',
  accounts: 'Accounts',
  security: 'Account security',
  profile: 'My Profile',
  greeting: 'Welcome back, {name}',
  welcome: 'Welcome',
  salesToday: 'Sales today',
  salesNote: '18 orders, cellar door and web',
  tastings: 'Tastings booked',
  tastingsNote: 'Next one at 14:00, party of six',
  shipments: 'Club shipments due',
  shipmentsNote: 'Autumn release, three bottles each',
  lowStock: 'Running low',
  lowStockNote: 'Riesling 2024, Rosé 2025',
  week: 'This week',
  chart: 'Bottles sold on each of the last seven days',
  order: 'Order',
  customer: 'Customer',
  wines: 'Wines',
  associate: 'Sales Associate',
  amount: 'Amount',
  left: 'no longer with us',
  clubLead: 'Three tiers, four shipments a year. The autumn release leaves on Thursday.',
  cellarDoor: '3 bottles, whites and rosés',
  reserve: '6 bottles, single vineyards',
  library: '12 bottles, ten years and older',
  securityIdle:
    'After four hours without activity everybody is signed out. Signing out on one device signs out on all of them.',
  securityLeave:
    'When somebody leaves, disable or remove their account the same day. Their sales stay under their name.',
  helpSecurity: 'Account security',
  helpStaff: 'Creating accounts for staff',
  helpPartner: 'Setting up a partner',
  joinTitle: 'Join ACME Winery',
  joinLead: 'Choose a password to create your account.',
  password: 'Password',
  email: 'E-mail',
  passwordHint: 'At least 12 characters.',
  createAccount: 'Create account',
  linkDead: 'This link is no longer valid. Ask the winery for a new one.',
  passwordWeak: 'Please choose another password: longer, and not one that others use.',
  noBackend: 'That did not work. Please try again.',
  missing: 'There is no such page',
  backToday: 'Back to today',
  main: 'Main',
  help: 'Help',
  account: 'Account',
  applications: 'Your applications',
} as const;

export type TextKey = keyof typeof ENGLISH;

const FRENCH: Readonly<Record<TextKey, string>> = {
  today: 'Aujourd’hui',
  orders: 'Commandes',
  club: 'Club du vin',
  settings: 'Paramètres',
  accounts: 'Comptes',
  security: 'Sécurité des comptes',
  profile: 'Mon profil',
  greeting: 'Bonjour, {name}',
  welcome: 'Bienvenue',
  salesToday: 'Ventes du jour',
  salesNote: '18 commandes, au domaine et en ligne',
  tastings: 'Dégustations réservées',
  tastingsNote: 'La prochaine à 14 h, six personnes',
  shipments: 'Envois du club à faire',
  shipmentsNote: 'Cuvées d’automne, trois bouteilles chacun',
  lowStock: 'Bientôt épuisés',
  lowStockNote: 'Riesling 2024, Rosé 2025',
  week: 'Cette semaine',
  chart: 'Bouteilles vendues chacun des sept derniers jours',
  order: 'Commande',
  customer: 'Client',
  wines: 'Vins',
  associate: 'Vendeur',
  amount: 'Montant',
  left: 'ne travaille plus ici',
  clubLead: 'Trois formules, quatre envois par an. Les cuvées d’automne partent jeudi.',
  cellarDoor: '3 bouteilles, blancs et rosés',
  reserve: '6 bouteilles, parcelles choisies',
  library: '12 bouteilles de dix ans et plus',
  securityIdle:
    'Après quatre heures sans activité, tout le monde est déconnecté. Se déconnecter d’un appareil déconnecte de tous.',
  securityLeave: 'Quand quelqu’un part, désactivez ou supprimez son compte le jour même. Ses ventes gardent son nom.',
  helpSecurity: 'Sécurité des comptes',
  helpStaff: 'Créer des comptes pour le personnel',
  helpPartner: 'Ajouter un partenaire',
  joinTitle: 'Rejoindre ACME Winery',
  joinLead: 'Choisissez un mot de passe pour créer votre compte.',
  password: 'Mot de passe',
  email: 'Adresse courriel',
  passwordHint: 'Au moins 12 caractères.',
  createAccount: 'Créer le compte',
  linkDead: 'Ce lien n’est plus valable. Demandez-en un nouveau au domaine.',
  passwordWeak: 'Choisissez un autre mot de passe : plus long, et que d’autres n’emploient pas.',
  noBackend: 'Cela n’a pas fonctionné. Veuillez réessayer.',
  missing: 'Cette page n’existe pas',
  backToday: 'Retour à aujourd’hui',
  main: 'Navigation principale',
  help: 'Aide',
  account: 'Compte',
  applications: 'Vos applications',
};

/** The sentence in the page's language, with its values. */
export function say(key: TextKey, values: Readonly<Record<string, string>> = {}): string {
  const catalogue = pageLanguage() === 'fr' ? FRENCH : ENGLISH;
  return catalogue[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

export function pageLanguage(): string {
  return document.documentElement.lang;
}

/** Writes every text of the page anew, in the language of its root. */
export function translatePage(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = say(element.dataset['text'] as TextKey);
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.ariaLabel = say(element.dataset['label'] as TextKey);
  }
  const money = new Intl.NumberFormat(pageLanguage(), { style: 'currency', currency: 'USD' });
  for (const element of document.querySelectorAll<HTMLElement>('[data-money]')) {
    element.textContent = money.format(Number(element.dataset['money']));
  }
}
