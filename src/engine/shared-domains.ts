/** Mailboxes anybody can have. */
const FREE_MAIL = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com aol.com icloud.com
   me.com mac.com proton.me protonmail.com pm.me gmx.com gmx.net gmx.de gmx.at gmx.ch web.de t-online.de freenet.de mail.com
   mail.ru bk.ru inbox.ru list.ru yandex.com yandex.ru ya.ru qq.com 163.com 126.com sina.com foxmail.com naver.com daum.net
   hanmail.net orange.fr wanadoo.fr free.fr laposte.net sfr.fr outlook.fr hotmail.fr yahoo.fr live.fr hotmail.co.uk
   yahoo.co.uk live.co.uk btinternet.com sky.com ntlworld.com yahoo.co.jp docomo.ne.jp ezweb.ne.jp libero.it virgilio.it
   alice.it tiscali.it wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz abv.bg ukr.net i.ua rediffmail.com uol.com.br
   bol.com.br terra.com.br shaw.ca rogers.com bell.net videotron.ca sympatico.ca comcast.net verizon.net att.net cox.net
   sbcglobal.net earthlink.net zoho.com fastmail.com hey.com tutanota.com tuta.com mailbox.org posteo.de hushmail.com
   mailinator.com guerrillamail.com yopmail.com 10minutemail.com temp-mail.org`.split(/\s+/),
);

/** Where anybody can have a name of their own below. */
const HOSTED = new Set(
  'github.io gitlab.io pages.dev workers.dev vercel.app netlify.app herokuapp.com azurewebsites.net web.app'.split(' '),
);

/** The second-level names under which countries register: `co.uk`, `com.au`, `gouv.fr`. */
const REGISTRY =
  /^(?:ac|asso|co|com|ed|edu|gob|go|gouv|gov|govt|info|lg|ltd|mil|ne|net|nhs|nom|or|org|plc|sch)\.[a-z]{2}$/;

/**
 * Whether a mail domain belongs to no single company, so that a right bound to it would be a right for everybody
 * (IN-23). A short list on purpose: the tenant's own administrator types the domain, and this catches slips.
 * @param domain - Canonical (`canonicalDomain`).
 */
export function isSharedDomain(domain: string): boolean {
  return !domain.includes('.') || FREE_MAIL.has(domain) || HOSTED.has(domain) || REGISTRY.test(domain);
}
