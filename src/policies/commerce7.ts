import type { Policy } from '../domain/policy.js';

/** Commerce7 staff accounts: nine roles, one platform, partners who invite within their own mail domain. */
export const commerce7: Policy = {
  id: 'commerce7',
  version: 1,
  vocabulary: {
    team: { en: 'Accounts', fr: 'Comptes' },
    member: { en: 'Account', fr: 'Compte' },
    members: { en: 'Accounts', fr: 'Comptes' },
    'counted.one': { en: '# account', fr: '# compte' },
    'counted.other': { en: '# accounts', fr: '# comptes' },
    invite: { en: 'Invite Account', fr: 'Inviter un compte' },
    sendInvitation: { en: 'Send Invite', fr: 'Envoyer l’invitation' },
    invitation: { en: 'Invitation', fr: 'Invitation' },
    role: { en: 'Role', fr: 'Rôle' },
    scope: { en: 'Location', fr: 'Emplacement' },
    scopes: { en: 'Locations', fr: 'Emplacements' },
    remove: { en: 'Remove User', fr: 'Supprimer l’utilisateur' },
    deactivate: { en: 'Disable', fr: 'Désactiver' },
    reactivate: { en: 'Enable', fr: 'Réactiver' },
    restore: { en: 'Restore', fr: 'Rétablir' },
    profile: { en: 'My Profile', fr: 'Mon profil' },
    saveProfile: { en: 'Save Profile', fr: 'Enregistrer le profil' },
  },
  kinds: [
    { id: 'staff', label: { en: 'Staff', fr: 'Personnel' } },
    { id: 'partner', label: { en: 'Partner', fr: 'Partenaire' } },
  ],
  scopeTypes: [],
  applications: [
    { id: 'admin', label: { en: 'Admin panel', fr: 'Panneau d’administration' }, permission: 'app.admin' },
    { id: 'pos', label: { en: 'POS', fr: 'Point de vente' }, permission: 'app.pos' },
    { id: 'reservations', label: { en: 'Reservations', fr: 'Réservations' }, permission: 'app.reservations' },
  ],
  maxRoles: 1,
  settings: {},
  attributes: {
    partnerDomain: {
      type: 'emailDomain',
      label: { en: 'Partner Domain', fr: 'Domaine partenaire' },
      hint: {
        en: 'The mail domain of the partner’s company, for example vinedesign.example. The partner can invite colleagues from it, and from nowhere else.',
        fr: 'Le domaine de messagerie de l’entreprise partenaire, par exemple vinedesign.example. Le partenaire peut inviter des collègues de ce domaine, et d’aucun autre.',
      },
      write: 'partnerDomain.write',
      inheritFromInviter: true,
      onChange: 'withdrawUnfitInvitations',
    },
  },
  permissions: {
    'app.admin': { label: { en: 'Use the admin panel', fr: 'Utiliser le panneau d’administration' }, apps: ['admin'] },
    'app.pos': { label: { en: 'Use the POS', fr: 'Utiliser le point de vente' }, apps: ['pos'] },
    'app.reservations': { label: { en: 'Use Reservations', fr: 'Utiliser les réservations' }, apps: ['reservations'] },
    'platform.manage': {
      label: {
        en: 'Products, customers, clubs, orders, website, marketing',
        fr: 'Produits, clients, clubs, commandes, site, marketing',
      },
      apps: ['admin'],
    },
    'settings.admin': {
      label: { en: 'Settings in the admin panel', fr: 'Paramètres du panneau d’administration' },
      apps: ['admin'],
    },
    'settings.api': { label: { en: 'Settings through the API', fr: 'Paramètres par l’API' }, apps: ['admin'] },
    'settings.pos': { label: { en: 'Settings in the POS', fr: 'Paramètres du point de vente' }, apps: ['pos'] },
    'settings.reservations': {
      label: { en: 'Settings in Reservations', fr: 'Paramètres des réservations' },
      apps: ['reservations'],
    },
    'report.admin': {
      label: { en: 'Reports in the admin panel', fr: 'Rapports du panneau d’administration' },
      apps: ['admin'],
    },
    'report.pos': { label: { en: 'Reports in the POS', fr: 'Rapports du point de vente' }, apps: ['pos'] },
    'report.reservations': {
      label: { en: 'Reports in Reservations', fr: 'Rapports des réservations' },
      apps: ['reservations'],
    },
    'order.create': { label: { en: 'Take an order', fr: 'Prendre une commande' }, apps: ['pos', 'reservations'] },
    'order.applyCoupon': {
      label: { en: 'Discount an order with a coupon', fr: 'Appliquer un coupon' },
      apps: ['pos', 'reservations'],
    },
    'order.overridePrice': { label: { en: 'Override price', fr: 'Modifier le prix' }, apps: ['pos', 'reservations'] },
    'order.overrideTax': { label: { en: 'Override tax', fr: 'Modifier la taxe' }, apps: ['pos', 'reservations'] },
    'order.overrideShipping': {
      label: { en: 'Override shipping', fr: 'Modifier la livraison' },
      apps: ['pos', 'reservations'],
    },
    'order.overrideInventoryLocation': {
      label: { en: 'Override inventory location', fr: 'Modifier l’emplacement de stock' },
      apps: ['pos', 'reservations'],
    },
    'order.refund': { label: { en: 'Refund', fr: 'Rembourser' }, apps: ['pos', 'reservations'] },
    'order.exchange': { label: { en: 'Exchange', fr: 'Échanger' }, apps: ['pos', 'reservations'] },
    'order.editSalesAssociate': {
      label: { en: 'Edit the Sales Associate on a completed order', fr: 'Modifier le vendeur d’une commande terminée' },
      apps: ['pos', 'reservations'],
    },
    'clubSignup.create': {
      label: { en: 'Sign up a club member', fr: 'Inscrire un membre de club' },
      apps: ['pos', 'reservations'],
    },
    'clubSignup.editSalesAssociate': {
      label: {
        en: 'Edit the Sales Associate on a completed club signup',
        fr: 'Modifier le vendeur d’une adhésion terminée',
      },
      apps: ['pos', 'reservations'],
    },
    'reservation.manage': {
      label: { en: 'Book and manage reservations', fr: 'Gérer les réservations' },
      apps: ['reservations'],
    },
    'inventory.view': { label: { en: 'View inventory counts', fr: 'Voir les stocks' }, apps: ['pos', 'reservations'] },
    'inventory.adjust': { label: { en: 'Adjust inventory', fr: 'Ajuster les stocks' }, apps: ['pos'] },
    'member.list': { label: { en: 'See Settings › Accounts', fr: 'Voir Paramètres › Comptes' }, apps: ['admin'] },
    'member.view': { label: { en: 'Open an account', fr: 'Ouvrir un compte' }, apps: ['admin'], needs: ['target'] },
    'member.invite': { label: { en: 'Invite an account', fr: 'Inviter un compte' }, apps: ['admin'], needs: ['input'] },
    'invitation.resend': {
      label: { en: 'Send the invitation again', fr: 'Renvoyer l’invitation' },
      apps: ['admin'],
      needs: ['target'],
    },
    'invitation.revoke': {
      label: { en: 'Withdraw an invitation', fr: 'Retirer l’invitation' },
      apps: ['admin'],
      needs: ['target'],
    },
    'member.update': {
      label: { en: 'Edit an account', fr: 'Modifier un compte' },
      apps: ['admin'],
      needs: ['target', 'input'],
    },
    'member.deactivate': {
      label: { en: 'Disable an account', fr: 'Désactiver un compte' },
      apps: ['admin'],
      needs: ['target'],
    },
    'member.reactivate': {
      label: { en: 'Enable an account', fr: 'Réactiver un compte' },
      apps: ['admin'],
      needs: ['target'],
    },
    'member.remove': {
      label: { en: 'Remove user', fr: 'Supprimer l’utilisateur' },
      apps: ['admin'],
      needs: ['target'],
    },
    'member.bulk': {
      label: { en: 'Change several accounts at once', fr: 'Modifier plusieurs comptes à la fois' },
      apps: ['admin'],
    },
    'partnerDomain.write': {
      label: { en: 'Define or change a Partner Domain', fr: 'Définir ou modifier un domaine partenaire' },
      apps: ['admin'],
    },
    'notice.accountCreated': {
      label: { en: 'Be told when an account is created', fr: 'Être averti de la création d’un compte' },
      internal: true,
    },
    'profile.update': { label: { en: 'Edit own profile', fr: 'Modifier son profil' }, internal: true },
  },
  everyone: [{ allow: ['profile.update'], within: 'self' }],
  roles: [
    {
      id: 'adminOwner',
      name: { en: 'Admin Owner', fr: 'Administrateur propriétaire' },
      description: {
        en: 'Runs the whole platform, manages the accounts and is told whenever one is created.',
        fr: 'Dirige toute la plateforme, gère les comptes et est averti chaque fois qu’un compte est créé.',
      },
      grants: [{ allow: ['*'], except: ['profile.update'] }],
    },
    {
      id: 'adminUser',
      name: { en: 'Admin User', fr: 'Administrateur' },
      description: {
        en: 'Does everything in the admin panel, the POS and Reservations, except the platform’s Settings.',
        fr: 'Fait tout dans le panneau d’administration, le point de vente et les réservations, sauf les paramètres de la plateforme.',
      },
      grants: [
        {
          allow: ['*'],
          except: [
            'settings.admin',
            'settings.api',
            'member.*',
            'invitation.*',
            'partnerDomain.write',
            'notice.accountCreated',
            'profile.update',
          ],
        },
      ],
    },
    {
      id: 'posBasic',
      name: { en: 'POS Basic', fr: 'PDV de base' },
      description: {
        en: 'Sells at the till, without refunds, reports or overrides.',
        fr: 'Vend à la caisse, sans remboursements, rapports ni modification des montants.',
      },
      grants: [
        {
          allow: ['@pos'],
          except: [
            'report.pos',
            'order.overridePrice',
            'order.overrideTax',
            'order.overrideShipping',
            'order.overrideInventoryLocation',
            'order.refund',
            'order.exchange',
            'order.editSalesAssociate',
            'clubSignup.editSalesAssociate',
            'inventory.adjust',
          ],
        },
      ],
    },
    {
      id: 'posStandard',
      name: { en: 'POS Standard', fr: 'PDV standard' },
      description: {
        en: 'Does every task at the till except changing stock.',
        fr: 'Effectue toutes les tâches de la caisse, sauf modifier les stocks.',
      },
      grants: [{ allow: ['@pos'], except: ['inventory.adjust'] }],
    },
    {
      id: 'reservationsBasic',
      name: { en: 'Reservations Basic', fr: 'Réservations de base' },
      description: {
        en: 'Books and serves guests, without refunds, reports or settings.',
        fr: 'Réserve et accueille les clients, sans remboursements, rapports ni paramètres.',
      },
      grants: [
        {
          allow: ['@reservations'],
          except: [
            'settings.reservations',
            'report.reservations',
            'order.overridePrice',
            'order.refund',
            'order.exchange',
            'order.editSalesAssociate',
            'clubSignup.editSalesAssociate',
          ],
        },
      ],
    },
    {
      id: 'reservationsStandard',
      name: { en: 'Reservations Standard', fr: 'Réservations standard' },
      description: {
        en: 'Does everything in Reservations, and nothing outside.',
        fr: 'Fait tout dans les réservations, et rien ailleurs.',
      },
      grants: ['@reservations'],
    },
    {
      id: 'basic',
      name: { en: 'Basic', fr: 'De base' },
      description: {
        en: 'Works at the till and in Reservations, without refunds, reports or settings.',
        fr: 'Travaille à la caisse et aux réservations, sans remboursements, rapports ni paramètres.',
      },
      grants: [
        {
          allow: ['@pos', '@reservations'],
          except: [
            'settings.pos',
            'settings.reservations',
            'report.pos',
            'report.reservations',
            'order.refund',
            'order.exchange',
            'order.editSalesAssociate',
            'clubSignup.editSalesAssociate',
          ],
        },
      ],
    },
    {
      id: 'standard',
      name: { en: 'Standard', fr: 'Standard' },
      description: {
        en: 'Does everything at the till and in Reservations, and nothing outside.',
        fr: 'Fait tout à la caisse et aux réservations, et rien ailleurs.',
      },
      grants: ['@pos', '@reservations'],
    },
    {
      id: 'partner',
      name: { en: 'Partner', fr: 'Partenaire' },
      description: {
        en: 'For consultants, designers and developers who help you set up Commerce7; they may invite their own colleagues. Someone who needs nothing but your data is better served by an App with restricted permissions.',
        fr: 'Pour les consultants, graphistes et développeurs qui vous aident à configurer Commerce7 ; ils peuvent inviter leurs propres collègues. À qui n’a besoin que de vos données, donnez plutôt une application aux autorisations restreintes.',
      },
      requiresAttributes: ['partnerDomain'],
      grants: [
        {
          allow: ['*'],
          except: [
            'member.invite',
            'member.update',
            'member.deactivate',
            'member.reactivate',
            'member.remove',
            'member.bulk',
            'invitation.*',
            'partnerDomain.write',
            'notice.accountCreated',
            'profile.update',
          ],
        },
        {
          allow: ['member.invite'],
          whenInput: { emailInDomain: ['$input.email', '$actor.attributes.partnerDomain'] },
          reason: 'otherCompany',
        },
      ],
    },
  ],
  editable: ['firstName', 'lastName', 'phone', 'roles', 'attributes.partnerDomain'],
  assignable: {
    adminOwner: ['*'],
    partner: [
      'partner',
      'adminUser',
      'standard',
      'basic',
      'posStandard',
      'posBasic',
      'reservationsStandard',
      'reservationsBasic',
    ],
  },
  rules: [
    {
      id: 'email-fixed',
      on: ['member.update'],
      when: { changed: 'email' },
      reason: 'emailImmutable',
      effect: 'readonly',
    },
    {
      id: 'own-permissions',
      on: ['member.update'],
      when: { all: [{ eq: ['$target.id', '$actor.id'] }, { changed: 'roles' }] },
      reason: 'ownPermissions',
      effect: 'disable',
    },
    {
      id: 'own-removal',
      on: ['member.remove', 'member.deactivate'],
      when: { eq: ['$target.id', '$actor.id'] },
      reason: 'self',
      effect: 'disable',
    },
    {
      id: 'partner-needs-domain',
      on: ['member.invite', 'member.update'],
      when: {
        all: [
          { in: ['adminOwner', '$actor.roles'] },
          {
            any: [
              { in: ['partner', '$input.roles'] },
              { all: [{ in: ['partner', '$target.roles'] }, { not: { changed: 'roles' } }] },
            ],
          },
          { not: { exists: '$input.attributes.partnerDomain' } },
          {
            any: [{ changed: 'attributes.partnerDomain' }, { not: { exists: '$target.attributes.partnerDomain' } }],
          },
        ],
      },
      reason: 'partnerDomainRequired',
      effect: 'disable',
    },
    {
      id: 'partner-keeps-domain',
      on: ['member.invite'],
      when: {
        all: [
          { in: ['partner', '$actor.roles'] },
          { exists: '$input.attributes.partnerDomain' },
          { not: { eq: ['$input.attributes.partnerDomain', '$actor.attributes.partnerDomain'] } },
        ],
      },
      reason: 'partnerDomainFixed',
      effect: 'readonly',
    },
  ],
  invariants: [{ where: { in: ['adminOwner', '$member.roles'] }, min: 1, reason: 'lastOwner' }],
  provisioning: [
    {
      id: 'invite',
      label: { en: 'Invite Account', fr: 'Inviter un compte' },
      by: 'member.invite',
      kind: 'staff',
      fields: ['email*', 'roles*', 'attributes.partnerDomain'],
      credentials: 'link',
      result: 'invited',
    },
  ],
  session: {
    idleMinutes: 240,
    absoluteDays: 7,
    signOut: 'everywhere',
    lockout: { attempts: 5, minutes: 30, showTo: { staff: false, partner: false, customer: true } },
  },
  notices: [{ on: 'member.created', to: { permission: 'notice.accountCreated' }, by: 'email' }],
  lists: [
    {
      id: 'accounts',
      label: { en: 'Accounts', fr: 'Comptes' },
      columns: ['name', 'email', 'role', 'status'],
      filters: ['role', 'status'],
    },
  ],
  help: [
    {
      id: 'staffAccounts',
      label: { en: 'Setting up staff accounts', fr: 'Créer les comptes du personnel' },
      href: 'https://documentation.commerce7.com/creating-staff-accounts',
    },
    {
      id: 'partnerAccounts',
      label: {
        en: 'Setting up accounts for designers, developers and data partners',
        fr: 'Créer les comptes des graphistes, développeurs et partenaires de données',
      },
      href: 'https://documentation.commerce7.com/creating-designer-developer-or-data-partner-accounts',
    },
    {
      id: 'bouncedInvitation',
      label: { en: 'Commerce7 support', fr: 'Assistance Commerce7' },
      href: 'mailto:support@commerce7.com',
      roles: ['adminOwner'],
    },
  ],
  texts: {
    emailImmutable: {
      en: 'The e-mail of an account cannot change. Invite the new address and remove this account.',
      fr: 'L’adresse courriel d’un compte ne change pas. Invitez la nouvelle adresse et supprimez ce compte.',
    },
    ownPermissions: {
      en: 'You cannot change your own permissions.',
      fr: 'Vous ne pouvez pas modifier vos propres autorisations.',
    },
    self: { en: 'You cannot remove yourself.', fr: 'Vous ne pouvez pas vous supprimer vous-même.' },
    'self:member.deactivate': {
      en: 'You cannot disable yourself.',
      fr: 'Vous ne pouvez pas vous désactiver vous-même.',
    },
    lastOwner: { en: 'One Admin Owner must remain.', fr: 'Il doit rester un administrateur propriétaire.' },
    otherCompany: {
      en: 'Partners can only invite people from {domain}.',
      fr: 'Les partenaires ne peuvent inviter que des personnes de {domain}.',
    },
    partnerDomainRequired: {
      en: 'Define the Partner Domain first.',
      fr: 'Définissez d’abord le domaine partenaire.',
    },
    partnerDomainFixed: {
      en: 'Only an Admin Owner can correct the Partner Domain. Ask one of them.',
      fr: 'Seul un administrateur propriétaire peut corriger le domaine partenaire. Adressez-vous à l’un d’eux.',
    },
  },
};
