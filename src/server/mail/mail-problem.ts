/** As much of a server's words as fits on a row. */
const LONGEST = 200;
/** Servers quote what they refuse: the link of a mail with its token, the user name of the sign-in. */
const ADDRESS_OF_A_PAGE = /\b[a-z][a-z0-9+.-]*:\/\/\S+/giu;
const NOT_PRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu;

/** Why a mail did not go, for people who look after the team: without secrets, addresses of pages, or hosts of ours. */
export function mailProblem(error: unknown, secrets: readonly string[] = []): Error {
  return new Error(problemText(error, secrets));
}

/** A server's words on one line, cut, without links and the secrets given. */
export function cleanReason(text: string, secrets: readonly string[] = []): string {
  const known = secrets.filter((secret) => secret !== '');
  const bare = known.reduce((rest, secret) => rest.replaceAll(secret, '…'), text.slice(0, 10 * LONGEST));
  const line = bare.replace(ADDRESS_OF_A_PAGE, '…').replace(NOT_PRINTABLE, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

function problemText(error: unknown, secrets: readonly string[]): string {
  const { code, name, response } = fieldsOf(error);
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') return 'The mail server refused the sign-in';
  if (code === 'ETLS' || code === 'EREQUIRETLS') return 'The mail server offers no encryption that can be trusted';
  if (response !== '') return `The mail server refused the mail: ${cleanReason(response, secrets)}`;
  if (code === 'ETIMEDOUT' || code === 'EABORT' || name === 'AbortError')
    return 'The mail server did not answer in time';
  if (code === 'ERR_MODULE_NOT_FOUND') return 'The package nodemailer is not installed';
  if (code === 'EENVELOPE' || code === 'EMESSAGE' || code === 'ESTREAM') return 'The mail server refused the mail';
  return 'The mail server could not be reached';
}

function fieldsOf(error: unknown): { readonly code: string; readonly name: string; readonly response: string } {
  const { code, name, response } = (error ?? {}) as Record<string, unknown>;
  return { code: textOf(code), name: textOf(name), response: textOf(response) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
