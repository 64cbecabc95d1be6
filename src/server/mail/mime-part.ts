/** One part of a message: its headers by lower-case name, and its body as it stands there. */
export interface MimePart {
  /** Several of one name are in the order of the message. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
}

/** Reports have three parts; what has many more is no report. */
const MOST_PARTS = 20;

/** Splits a message or a part into headers and body. Folded headers are unfolded (RFC 5322 §2.2.3). */
export function readPart(source: string): MimePart {
  const text = source.replaceAll('\r\n', '\n').replace(/^\n+/, '');
  const end = text.indexOf('\n\n');
  return { headers: readFields(end < 0 ? text : text.slice(0, end)), body: end < 0 ? '' : text.slice(end + 2) };
}

/** A block of `Name: value` lines, as in headers and in each group of a delivery report. */
export function readFields(block: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name === '') continue;
    const value = line.slice(colon + 1).trim();
    const earlier = fields.get(name);
    if (earlier) earlier.push(value);
    else fields.set(name, [value]);
  }
  return fields;
}

/** The first value of a field; the empty string when it has none. */
export function field(fields: ReadonlyMap<string, readonly string[]>, name: string): string {
  return fields.get(name)?.[0] ?? '';
}

/** The media type of a part in lower case, `text/plain` when it says none (RFC 2045 §5.2). */
export function mediaType({ headers }: MimePart): string {
  return (field(headers, 'content-type').split(';')[0] ?? '').trim().toLowerCase() || 'text/plain';
}

/** A parameter of the content type, such as `boundary`. */
export function typeParameter({ headers }: MimePart, name: string): string | undefined {
  const pattern = new RegExp(String.raw`;\s*${name}\s*=\s*(?:"([^"]*)"|([^\s;]+))`, 'i');
  const [, quoted, bare] = pattern.exec(field(headers, 'content-type')) ?? [];
  return quoted ?? bare;
}

/** The parts of a multipart body; none when it has no boundary. */
export function subparts(part: MimePart): MimePart[] {
  const boundary = typeParameter(part, 'boundary');
  if (!boundary) return [];
  const lines = part.body.split('\n');
  const isBorder = (line: string): boolean => {
    const bare = line.trimEnd();
    return bare === `--${boundary}` || bare === `--${boundary}--`;
  };
  const borders = lines.flatMap((line, index) => (isBorder(line) ? [index] : [])).slice(0, MOST_PARTS);
  return borders
    .filter((start) => !(lines[start] ?? '').trimEnd().endsWith(`${boundary}--`))
    .map((start) => {
      const next = borders.find((border) => border > start) ?? lines.length;
      return readPart(lines.slice(start + 1, next).join('\n'));
    });
}

/** The body of a part without its transfer encoding, as UTF-8. */
export function decodedBody({ headers, body }: MimePart): string {
  const encoding = field(headers, 'content-transfer-encoding').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n');
  if (encoding !== 'quoted-printable') return body;
  const octets = body
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(octets, 'latin1').toString('utf8');
}
