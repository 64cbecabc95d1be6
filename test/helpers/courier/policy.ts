import { loadPolicy, type Policy } from '../../../src/domain/index.js';

const text = (en: string, fr: string) => ({ en, fr });
const OWN_POSTS = ['member.list', 'member.view', 'member.update', 'member.deactivate', 'member.reactivate'];

/**
 * A fifth system, which the kit was not made for: a network of bicycle couriers with depots and routes, agency people
 * out of a pool, a licence that riders need, and night runs that the network switches on and off. It is a document
 * alone, as a vendor would send it.
 */
const document: Policy = {
  id: 'courier-network',
  version: 3,
  vocabulary: {
    team: text('Crew', 'Équipage'),
    member: text('Colleague', 'Collègue'),
    members: text('Colleagues', 'Collègues'),
    invite: text('Sign somebody on', 'Engager quelqu’un'),
    sendInvitation: text('Send the papers', 'Envoyer les papiers'),
    role: text('Post', 'Poste'),
    scope: text('Place', 'Lieu'),
    scopes: text('Places', 'Lieux'),
    allScopes: text('The whole network', 'Tout le réseau'),
    deactivate: text('Ground', 'Immobiliser'),
    reactivate: text('Let ride again', 'Laisser repartir'),
    inactive: text('Grounded', 'Immobilisé'),
    remove: text('Sign off', 'Licencier'),
    save: text('Write into the book', 'Inscrire au registre'),
  },
  kinds: [
    { id: 'crew', label: text('Crew', 'Équipage') },
    { id: 'agency', label: text('From the agency', 'De l’agence') },
  ],
  scopeTypes: [
    { id: 'depot', label: text('Depot', 'Dépôt') },
    { id: 'route', label: text('Route', 'Tournée') },
  ],
  applications: [
    { id: 'planning', label: text('Planning table', 'Table de planification'), permission: 'planning.open' },
    { id: 'handheld', label: text('Handheld', 'Terminal'), permission: 'handheld.open' },
  ],
  maxRoles: 1,
  settings: {
    nightRuns: { label: text('Night runs', 'Courses de nuit'), type: 'boolean', default: true, write: 'network.write' },
    seats: { label: text('Saddles', 'Selles'), type: 'number', default: 9 },
  },
  attributes: {
    licence: { type: 'text', label: text('Licence number', 'Numéro de licence'), write: 'licence.write' },
  },
  permissions: {
    'planning.open': {
      label: text('Use the planning table', 'Utiliser la table de planification'),
      apps: ['planning'],
    },
    'handheld.open': { label: text('Use the handheld', 'Utiliser le terminal'), apps: ['handheld'] },
    'run.day': { label: text('Ride by day', 'Rouler de jour'), apps: ['handheld'] },
    'run.night': {
      label: text('Ride by night', 'Rouler de nuit'),
      apps: ['handheld'],
      requires: { eq: ['$tenant.settings.nightRuns', true] },
      requiresReason: 'nightRunsOff',
    },
    'run.express': { label: text('Take express parcels', 'Prendre les colis express'), apps: ['handheld'] },
    'network.write': { label: text('Change the network', 'Changer le réseau'), apps: ['planning'] },
    'licence.write': { label: text('Enter licences', 'Saisir les licences'), apps: ['planning'] },
    'member.list': { label: text('See the crew', 'Voir l’équipage'), apps: ['planning'] },
    'member.view': { label: text('Open a colleague', 'Ouvrir un collègue'), apps: ['planning'], needs: ['target'] },
    'member.invite': { label: text('Sign on', 'Engager'), apps: ['planning'], needs: ['input'] },
    'member.provision': {
      label: text('Call from the agency', 'Appeler l’agence'),
      apps: ['planning'],
      needs: ['input'],
    },
    'member.update': {
      label: text('Change a colleague', 'Modifier un collègue'),
      apps: ['planning'],
      needs: ['target', 'input'],
    },
    'member.options': { label: text('Set runs', 'Régler les courses'), apps: ['planning'], needs: ['target', 'input'] },
    'member.deactivate': { label: text('Ground', 'Immobiliser'), apps: ['planning'], needs: ['target'] },
    'member.reactivate': { label: text('Let ride', 'Laisser rouler'), apps: ['planning'], needs: ['target'] },
    'member.remove': { label: text('Sign off', 'Licencier'), apps: ['planning'], needs: ['target'] },
    'contact.list': { label: text('See the agency’s pool', 'Voir le vivier de l’agence'), apps: ['planning'] },
    'profile.update': { label: text('Change the own card', 'Modifier sa fiche'), internal: true },
  },
  everyone: [{ allow: ['profile.update'], within: 'self' }],
  roles: [
    {
      id: 'networkHead',
      name: text('Head of network', 'Tête de réseau'),
      description: text('Answers for all depots and routes.', 'Répond de tous les dépôts et tournées.'),
      defaultScopes: 'all',
      scopesLocked: true,
      grants: ['*'],
    },
    {
      id: 'hubLead',
      name: text('Hub lead', 'Chef de plateforme'),
      description: text('Runs the places in hand and who rides there.', 'Dirige ses lieux et ceux qui y roulent.'),
      formerNames: [text('Quartermaster', 'Intendant')],
      defaultScopes: 'pick',
      grants: [
        'planning.open',
        'handheld.open',
        'contact.list',
        'licence.write',
        { allow: ['run.*', 'member.invite', 'member.provision', 'member.options', ...OWN_POSTS], within: 'scopes' },
      ],
      options: [{ permission: 'run.night', default: true }],
    },
    {
      id: 'rider',
      name: text('Rider', 'Coursier'),
      description: text('Carries parcels; needs a licence.', 'Porte les colis ; licence requise.'),
      kind: 'crew',
      defaultScopes: 'pick',
      requiresAttributes: ['licence'],
      grants: ['handheld.open', { allow: ['run.*'], within: 'scopes' }],
      options: [
        { permission: 'run.night', default: false },
        { permission: 'run.express', default: true },
      ],
    },
    {
      id: 'runner',
      name: text('Runner', 'Coureur'),
      kind: 'agency',
      defaultScopes: 'pick',
      grants: ['handheld.open', { allow: ['run.day'], within: 'scopes' }],
    },
  ],
  editable: ['firstName', 'lastName', 'phone', 'roles', 'scopes', 'options', 'attributes', 'contactId'],
  assignable: { networkHead: ['*'], hubLead: ['rider', 'runner'] },
  ceilings: { hubLead: ['options'] },
  rules: [
    {
      id: 'own-post',
      on: ['member.update', 'member.options'],
      when: {
        all: [
          { eq: ['$target.id', '$actor.id'] },
          { any: [{ changed: 'roles' }, { changed: 'scopes' }, { changed: 'options' }] },
        ],
      },
      reason: 'ownPost',
      effect: 'disable',
    },
    {
      id: 'oneself',
      on: ['member.deactivate', 'member.remove'],
      when: { eq: ['$target.id', '$actor.id'] },
      reason: 'oneself',
      effect: 'disable',
    },
    {
      id: 'riders-only',
      on: ['member.update', 'member.deactivate', 'member.options'],
      when: {
        all: [
          { in: ['hubLead', '$actor.roles'] },
          { not: { subset: ['$target.roles', ['rider', 'runner', 'hubLead']] } },
        ],
      },
      reason: 'abovePost',
      effect: 'disable',
    },
    {
      id: 'licence',
      on: ['member.invite', 'member.update'],
      when: {
        all: [
          { in: ['rider', '$input.roles'] },
          { not: { exists: '$input.attributes.licence' } },
          { not: { exists: '$target.attributes.licence' } },
        ],
      },
      reason: 'licenceMissing',
      effect: 'disable',
    },
    {
      id: 'places-at-first',
      on: ['member.invite', 'member.provision'],
      when: { all: [{ not: { in: ['networkHead', '$input.roles'] } }, { not: { exists: '$input.scopes' } }] },
      reason: 'placesMissing',
      effect: 'disable',
    },
  ],
  invariants: [{ where: { in: ['networkHead', '$member.roles'] }, min: 1, max: 2, reason: 'oneHead' }],
  provisioning: [
    {
      id: 'papers',
      label: text('By post', 'Par courriel'),
      by: 'member.invite',
      kind: 'crew',
      fields: ['email*', 'roles*', 'firstName', 'lastName', 'scopes', 'attributes', 'options'],
      credentials: 'link',
      expiresInDays: 3,
      result: 'invited',
    },
    {
      id: 'pool',
      label: text('From the agency', 'De l’agence'),
      by: 'member.provision',
      kind: 'agency',
      fields: ['contactId*', 'roles*', 'scopes'],
      from: 'contacts',
      credentials: 'oneTimePassword',
      result: 'invited',
    },
  ],
  limits: [
    { id: 'seats', on: ['member.invite'], setting: 'seats', counts: 'members', kinds: ['crew'], reason: 'noSaddle' },
  ],
  lists: [{ id: 'crew', label: text('Crew', 'Équipage'), columns: ['name', 'email', 'role', 'scopes', 'status'] }],
  help: [
    { id: 'handbook', label: text('The handbook', 'Le manuel'), href: 'https://courier.example/handbook' },
    { id: 'night', label: text('Night desk', 'Bureau de nuit'), href: 'tel:+3212345', roles: ['hubLead'] },
  ],
  texts: {
    outOfScope: text('Not one of your places.', 'Ce n’est pas l’un de vos lieux.'),
    someOutOfScope: text('Rides in other places too.', 'Roule aussi ailleurs.'),
    nightRunsOff: text('Nobody rides by night at present.', 'Personne ne roule de nuit en ce moment.'),
    ownPost: text('Your own post is not yours to change.', 'Votre propre poste ne vous appartient pas.'),
    oneself: text('Ask a colleague to sign you off.', 'Demandez à un collègue.'),
    abovePost: text('That post is above yours.', 'Ce poste est au-dessus du vôtre.'),
    licenceMissing: text('A rider needs a licence.', 'Un coursier a besoin d’une licence.'),
    placesMissing: text('Say where.', 'Dites où.'),
    oneHead: text('One or two heads, never none.', 'Une ou deux têtes, jamais aucune.'),
    noSaddle: text('No saddle is free.', 'Aucune selle n’est libre.'),
    optionAboveOwn: text('You do not ride that yourself.', 'Vous ne roulez pas ainsi vous-même.'),
  },
};

/** As it comes over a wire: text, read and checked like any foreign document. */
export const courierPolicy: Policy = loadPolicy(JSON.parse(JSON.stringify(document)));
