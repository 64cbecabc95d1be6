/** Where the links of mails lead. Made from configuration, never from a request (security.md IN-24). */
export interface MailLinks {
  /** The page on which an invited person joins. The token stands in the fragment, which no server or log sees. */
  invitation(tenantId: string, token: string): string;
  /** The page on which people sign in. */
  signIn(tenantId: string): string;
  /** The page on which somebody chooses a new password; the token stands in the fragment. */
  passwordReset(tenantId: string, token: string): string;
}

/** Addresses of the three pages; `{tenant}` stands for the tenant's id. */
export interface MailLinkAddresses {
  readonly invitation: string;
  readonly signIn: string;
  readonly passwordReset: string;
}

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];
/** A stand-in that survives the URL parser, in a host too. */
const STAND_IN = 'tenant-of-the-mail';

/**
 * Links from configured addresses, such as `https://team.example/{tenant}/join`. The token is appended as the fragment,
 * behind what an address may already have as one (`#/join/`).
 * @throws {TypeError} For an address that is no URL, or is sent in the clear and not local.
 */
export function mailLinks(addresses: MailLinkAddresses): MailLinks {
  const [invitation, signIn, passwordReset] = [addresses.invitation, addresses.signIn, addresses.passwordReset].map(
    checked,
  ) as [string, string, string];
  return {
    invitation: (tenantId, token) => withToken(pageOf(invitation, tenantId), token),
    signIn: (tenantId) => pageOf(signIn, tenantId),
    passwordReset: (tenantId, token) => withToken(pageOf(passwordReset, tenantId), token),
  };
}

function checked(address: string): string {
  const url = new URL(address.replaceAll('{tenant}', STAND_IN));
  const isLocal = url.protocol === 'http:' && LOCAL_HOSTS.includes(url.hostname);
  if (url.protocol !== 'https:' && !isLocal) throw new TypeError(`A link in a mail has to be https: ${address}`);
  return url.href.replaceAll(STAND_IN, '{tenant}');
}

function pageOf(address: string, tenantId: string): string {
  return address.replaceAll('{tenant}', () => encodeURIComponent(tenantId));
}

function withToken(page: string, token: string): string {
  return `${page}${page.includes('#') ? '' : '#'}${encodeURIComponent(token)}`;
}
