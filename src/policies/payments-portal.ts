import type { Policy } from '../domain/policy.js';

/** The customer portal of a payments company: four roles, rights by store, two levels of billing. */
export const paymentsPortal: Policy = {
  id: 'payments-portal',
  version: 1,
  vocabulary: {
    team: { en: 'Team', fr: 'Équipe' },
    member: { en: 'User', fr: 'Utilisateur' },
    members: { en: 'Users', fr: 'Utilisateurs' },
    'counted.one': { en: '# user', fr: '# utilisateur' },
    'counted.other': { en: '# users', fr: '# utilisateurs' },
    owner: { en: 'Account owner', fr: 'Propriétaire du compte' },
    invite: { en: 'Invite user', fr: 'Inviter un utilisateur' },
    sendInvitation: { en: 'Invite', fr: 'Inviter' },
    invitation: { en: 'Invitation', fr: 'Invitation' },
    role: { en: 'Role', fr: 'Rôle' },
    scope: { en: 'Store', fr: 'Boutique' },
    scopes: { en: 'Stores', fr: 'Boutiques' },
    allScopes: { en: 'All stores', fr: 'Toutes les boutiques' },
    remove: { en: 'Remove', fr: 'Supprimer' },
    deactivate: { en: 'Deactivate', fr: 'Désactiver' },
    reactivate: { en: 'Reactivate', fr: 'Réactiver' },
    restore: { en: 'Restore', fr: 'Rétablir' },
    operationSettings: { en: 'Billing and settlement', fr: 'Facturation et versements' },
    'billingLevel.entity': { en: 'The whole business', fr: 'L’entreprise entière' },
    'billingLevel.store': { en: 'Each store', fr: 'Chaque boutique' },
    'settlementLevel.entity': { en: 'The whole business', fr: 'L’entreprise entière' },
    'settlementLevel.store': { en: 'Each store', fr: 'Chaque boutique' },
  },
  kinds: [{ id: 'user', label: { en: 'User', fr: 'Utilisateur' } }],
  scopeTypes: [{ id: 'store', label: { en: 'Store', fr: 'Boutique' } }],
  applications: [{ id: 'portal', label: { en: 'Portal', fr: 'Portail' }, permission: 'store.view' }],
  maxRoles: 1,
  settings: {
    billingLevel: {
      label: { en: 'Billing level', fr: 'Niveau de facturation' },
      values: ['entity', 'store'],
      default: 'entity',
    },
    settlementLevel: {
      label: { en: 'Settlement level', fr: 'Niveau de versement' },
      values: ['entity', 'store'],
      default: 'entity',
    },
  },
  attributes: {},
  permissions: {
    'business.view': {
      label: { en: 'View business details', fr: 'Voir les informations de l’entreprise' },
      apps: ['portal'],
    },
    'ownership.view': {
      label: { en: 'View ownership details', fr: 'Voir les informations de propriété' },
      apps: ['portal'],
    },
    'store.view': { label: { en: 'View stores', fr: 'Voir les boutiques' }, apps: ['portal'] },
    'storeDirectory.view': {
      label: {
        en: 'View all store names, IDs and addresses',
        fr: 'Voir les noms, identifiants et adresses de toutes les boutiques',
      },
      apps: ['portal'],
    },
    'bankAccount.view': { label: { en: 'View bank accounts', fr: 'Voir les comptes bancaires' }, apps: ['portal'] },
    'product.view': { label: { en: 'View products', fr: 'Voir les produits' }, apps: ['portal'] },
    'pricing.view': { label: { en: 'View pricing', fr: 'Voir les tarifs' }, apps: ['portal'] },
    'activationCode.view': {
      label: { en: 'View activation codes', fr: 'Voir les codes d’activation' },
      apps: ['portal'],
    },
    'transaction.view': { label: { en: 'View transactions', fr: 'Voir les transactions' }, apps: ['portal'] },
    'transaction.download': {
      label: { en: 'Download transactions', fr: 'Télécharger les transactions' },
      apps: ['portal'],
    },
    'sale.view': { label: { en: 'View sales', fr: 'Voir les ventes' }, apps: ['portal'] },
    'sale.download': { label: { en: 'Download sales', fr: 'Télécharger les ventes' }, apps: ['portal'] },
    'payout.view': { label: { en: 'View payouts', fr: 'Voir les versements' }, apps: ['portal'] },
    'payout.download': { label: { en: 'Download payouts', fr: 'Télécharger les versements' }, apps: ['portal'] },
    'invoice.view': { label: { en: 'View invoices', fr: 'Voir les factures' }, apps: ['portal'] },
    'invoice.download': { label: { en: 'Download invoices', fr: 'Télécharger les factures' }, apps: ['portal'] },
    'document.view': { label: { en: 'View documents', fr: 'Voir les documents' }, apps: ['portal'] },
    'document.download': { label: { en: 'Download documents', fr: 'Télécharger les documents' }, apps: ['portal'] },
    'document.sign': { label: { en: 'Sign documents', fr: 'Signer les documents' }, apps: ['portal'] },
    'member.list': { label: { en: 'See the team', fr: 'Voir l’équipe' }, apps: ['portal'] },
    'member.view': { label: { en: 'Open a user', fr: 'Ouvrir un utilisateur' }, apps: ['portal'], needs: ['target'] },
    'member.invite': {
      label: { en: 'Invite a user', fr: 'Inviter un utilisateur' },
      apps: ['portal'],
      needs: ['input'],
    },
    'invitation.resend': {
      label: { en: 'Send the invitation again', fr: 'Renvoyer l’invitation' },
      apps: ['portal'],
      needs: ['target'],
    },
    'invitation.revoke': {
      label: { en: 'Withdraw an invitation', fr: 'Retirer l’invitation' },
      apps: ['portal'],
      needs: ['target'],
    },
    'member.update': {
      label: { en: 'Amend a user', fr: 'Modifier un utilisateur' },
      apps: ['portal'],
      needs: ['target', 'input'],
    },
    'member.remove': {
      label: { en: 'Delete a user', fr: 'Supprimer un utilisateur' },
      apps: ['portal'],
      needs: ['target'],
    },
    'member.bulk': {
      label: { en: 'Change several users at once', fr: 'Modifier plusieurs utilisateurs à la fois' },
      apps: ['portal'],
    },
    'profile.update': { label: { en: 'Edit own profile', fr: 'Modifier son profil' }, internal: true },
  },
  everyone: [{ allow: ['profile.update'], within: 'self' }],
  roles: [
    {
      id: 'administrator',
      code: 'ADMINISTRATOR',
      name: { en: 'Administrator', fr: 'Administrateur' },
      description: {
        en: 'Runs the account: every store, all figures and documents, and the whole team. Signing is left to the account owner.',
        fr: 'Gère le compte : toutes les boutiques, tous les chiffres et documents, et toute l’équipe. La signature revient au propriétaire du compte.',
      },
      defaultScopes: 'all',
      scopesLocked: true,
      grants: [
        { allow: ['*'], except: ['document.sign', 'profile.update'] },
        { allow: ['document.sign'], when: { eq: ['$actor.owner', true] }, reason: 'ownerOnly' },
      ],
    },
    {
      id: 'accountant',
      code: 'ACCOUNTANT',
      name: { en: 'Accountant', fr: 'Comptable' },
      description: {
        en: 'For bookkeeping: follows sales, payouts and invoices of the chosen stores, and of all stores where the business is billed and settled as one.',
        fr: 'Pour la comptabilité : suit les ventes, les versements et les factures des boutiques choisies, et de toutes lorsque l’entreprise est facturée et payée globalement.',
      },
      defaultScopes: 'pick',
      grants: [
        'business.view',
        {
          allow: [
            'store.view',
            'bankAccount.view',
            'product.view',
            'pricing.view',
            'transaction.*',
            'sale.*',
            'payout.*',
            'invoice.*',
          ],
          within: 'scopes',
        },
        {
          allow: [
            'store.view',
            'bankAccount.view',
            'product.view',
            'pricing.view',
            'transaction.*',
            'sale.*',
            'payout.*',
            'invoice.*',
          ],
          when: {
            any: [
              {
                all: [
                  { eq: ['$tenant.settings.billingLevel', 'entity'] },
                  { eq: ['$tenant.settings.settlementLevel', 'entity'] },
                ],
              },
              { eq: ['$actor.scopes', 'all'] },
            ],
          },
          reason: 'outOfScope',
        },
      ],
    },
    {
      id: 'manager',
      code: 'MANAGER',
      name: { en: 'Manager', fr: 'Gestionnaire' },
      description: {
        en: 'Runs the chosen stores: their sales, and the team members who work in them.',
        fr: 'Dirige les boutiques choisies : leurs ventes, et les membres de l’équipe qui y travaillent.',
      },
      defaultScopes: 'pick',
      grants: [
        { allow: ['store.view', 'product.view', 'transaction.*', 'sale.*'], within: 'scopes' },
        {
          allow: ['bankAccount.view'],
          within: 'scopes',
          when: {
            any: [
              { eq: ['$tenant.settings.billingLevel', 'store'] },
              { eq: ['$tenant.settings.settlementLevel', 'store'] },
            ],
          },
          reason: 'entityLevel',
          effect: 'hide',
        },
        {
          allow: ['invoice.view'],
          within: 'scopes',
          when: { eq: ['$tenant.settings.billingLevel', 'store'] },
          reason: 'entityLevel',
          effect: 'hide',
        },
        'storeDirectory.view',
        'member.list',
        'member.view',
        'member.bulk',
        {
          allow: ['member.invite', 'member.update', 'member.remove', 'invitation.resend', 'invitation.revoke'],
          within: 'scopes',
        },
      ],
    },
    {
      id: 'teamMember',
      code: 'TEAM_MEMBER',
      name: { en: 'Team member', fr: 'Membre de l’équipe' },
      formerNames: [{ en: 'Employee', fr: 'Employé' }],
      description: {
        en: 'Works in the chosen stores and follows their sales.',
        fr: 'Travaille dans les boutiques choisies et suit leurs ventes.',
      },
      defaultScopes: 'pick',
      grants: [{ allow: ['store.view', 'product.view', 'transaction.*', 'sale.*'], within: 'scopes' }],
    },
  ],
  editable: ['firstName', 'lastName', 'phone', 'email', 'roles', 'scopes'],
  assignable: {
    administrator: ['administrator', 'accountant', 'manager', 'teamMember'],
    manager: ['teamMember'],
  },
  rules: [
    {
      id: 'owner-protected',
      on: ['member.update', 'member.remove'],
      when: { eq: ['$target.owner', true] },
      reason: 'ownerProtected',
      effect: 'disable',
    },
    {
      id: 'own-permissions',
      on: ['member.update'],
      when: {
        all: [{ eq: ['$target.id', '$actor.id'] }, { any: [{ changed: 'roles' }, { changed: 'scopes' }] }],
      },
      reason: 'ownPermissions',
      effect: 'disable',
    },
    {
      id: 'own-removal',
      on: ['member.remove'],
      when: { eq: ['$target.id', '$actor.id'] },
      reason: 'self',
      effect: 'disable',
    },
    {
      id: 'manager-targets',
      on: ['member.update', 'member.remove', 'invitation.resend', 'invitation.revoke'],
      when: {
        all: [{ in: ['manager', '$actor.roles'] }, { not: { subset: ['$target.roles', ['teamMember']] } }],
      },
      reason: 'higherRole',
      effect: 'disable',
    },
    {
      id: 'email-fixed',
      on: ['member.update'],
      when: { all: [{ changed: 'email' }, { not: { eq: ['$target.status', 'invited'] } }] },
      reason: 'emailImmutable',
      effect: 'readonly',
    },
    {
      id: 'stores-when-invited',
      on: ['member.invite'],
      when: { all: [{ not: { in: ['administrator', '$input.roles'] } }, { not: { exists: '$input.scopes' } }] },
      reason: 'storesRequired',
      effect: 'disable',
    },
    {
      id: 'stores-when-changed',
      on: ['member.update'],
      when: {
        all: [
          { any: [{ changed: 'scopes' }, { all: [{ changed: 'roles' }, { in: ['administrator', '$target.roles'] }] }] },
          { not: { exists: '$input.scopes' } },
        ],
      },
      reason: 'storesRequired',
      effect: 'disable',
    },
    {
      id: 'administrator-keeps-all-stores',
      on: ['member.invite', 'member.update'],
      when: {
        all: [
          {
            any: [
              { in: ['administrator', '$input.roles'] },
              { all: [{ in: ['administrator', '$target.roles'] }, { not: { changed: 'roles' } }] },
            ],
          },
          { changed: 'scopes' },
          { not: { eq: ['$input.scopes', 'all'] } },
        ],
      },
      reason: 'allStores',
      effect: 'readonly',
    },
  ],
  invariants: [
    {
      where: { all: [{ eq: ['$member.owner', true] }, { in: ['administrator', '$member.roles'] }] },
      min: 1,
      max: 1,
      reason: 'oneOwner',
    },
  ],
  provisioning: [
    {
      id: 'invite',
      label: { en: 'Invite user', fr: 'Inviter un utilisateur' },
      by: 'member.invite',
      kind: 'user',
      fields: ['firstName*', 'lastName*', 'email*', 'roles*', 'scopes'],
      credentials: 'link',
      expiresInDays: 7,
      result: 'invited',
    },
  ],
  session: {
    idleMinutes: 240,
    absoluteDays: 7,
    signOut: 'everywhere',
    lockout: { attempts: 5, minutes: 30, showTo: { user: false } },
  },
  lists: [
    {
      id: 'team',
      label: { en: 'Team', fr: 'Équipe' },
      columns: ['name', 'email', 'role', 'scopes', 'status'],
      filters: ['role', 'scopes', 'status'],
    },
  ],
  help: [
    {
      id: 'storesMissing.chat',
      label: {
        en: 'Missing a store? Chat with the helpdesk.',
        fr: 'Une boutique manque ? Discutez avec l’assistance.',
      },
      roles: ['administrator'],
    },
    {
      id: 'storesMissing.call',
      label: { en: 'Call the helpdesk: 0345 901 0001', fr: 'Appelez l’assistance : 0345 901 0001' },
      href: 'tel:03459010001',
      roles: ['administrator'],
    },
    {
      id: 'storesMissing.ask',
      label: {
        en: 'Missing a store? Ask an Administrator of your business to add it to you.',
        fr: 'Une boutique manque ? Demandez à un administrateur de votre entreprise de vous l’ajouter.',
      },
      roles: ['accountant', 'manager', 'teamMember'],
    },
  ],
  texts: {
    outOfScope: {
      en: 'This belongs to stores you do not manage.',
      fr: 'Cela relève de boutiques que vous ne gérez pas.',
    },
    someOutOfScope: {
      en: 'This person also has stores you do not manage.',
      fr: 'Cette personne a aussi accès à des boutiques que vous ne gérez pas.',
    },
    ownerProtected: {
      en: 'The account owner cannot be changed here.',
      fr: 'Le propriétaire du compte ne peut pas être modifié ici.',
    },
    ownPermissions: {
      en: 'You cannot change your own permissions.',
      fr: 'Vous ne pouvez pas modifier vos propres autorisations.',
    },
    self: { en: 'You cannot remove yourself.', fr: 'Vous ne pouvez pas vous supprimer vous-même.' },
    higherRole: {
      en: 'You can only manage team members.',
      fr: 'Vous ne pouvez gérer que les membres de l’équipe.',
    },
    emailImmutable: {
      en: 'The e-mail of a user who has signed up cannot change. Invite the new address and remove this user.',
      fr: 'L’adresse courriel d’un utilisateur inscrit ne change pas. Invitez la nouvelle adresse et supprimez cet utilisateur.',
    },
    storesRequired: { en: 'Choose the stores for this role.', fr: 'Choisissez les boutiques pour ce rôle.' },
    allStores: { en: 'An Administrator has all stores.', fr: 'Un administrateur a toutes les boutiques.' },
    ownerOnly: {
      en: 'Only the account owner can sign.',
      fr: 'Seul le propriétaire du compte peut signer.',
    },
    entityLevel: {
      en: 'Billed or settled for the whole business.',
      fr: 'Facturé ou versé pour toute l’entreprise.',
    },
    oneOwner: {
      en: 'Exactly one Administrator must be the account owner.',
      fr: 'Un administrateur, et un seul, doit être propriétaire du compte.',
    },
  },
};
