const FIRST_NAMES = [
  'Amélie',
  'Søren',
  '小明',
  'Олена',
  'فاطمة',
  'Jürgen',
  'Aoife',
  '지우',
  'Ngọc',
  'Ελένη',
  'Mateusz',
  'नीरज',
  'Zoë',
  'Þórdís',
  'יונתן',
  'Chidi',
  'Łucja',
  'Anna',
  'さくら',
  'José',
  'Đorđe',
  'Émile',
  'Kwame',
] as const;

const LAST_NAMES = [
  'Ní Dhomhnaill',
  'Ågård',
  '王',
  'Шевченко',
  'حداد',
  'Müßig',
  'O’Connor',
  '김',
  'Nguyễn',
  'Παπαδοπούλου',
  'Wiśniewski',
  'शर्मा',
  'van der Meer',
  'Þórsson',
  'כהן',
  'Nwachukwu',
  'Smith',
  '佐藤',
  'Castelnau-Dubois',
  'García Márquez',
  'Østergård',
  'Żuławska',
  'Diallo',
  'Brandt',
  'ap Gwilym',
  'Erdoğan',
  'Łęcki',
  'Jones',
  'Silva',
] as const;

const IS_LATIN = /^[\p{Script=Latin}\p{P}\s]+$/u;
const SECOND_FIRST_NAMES = FIRST_NAMES.filter((name) => IS_LATIN.test(name));
/** Those of one word, which a hyphen can join to another. */
const SECOND_LAST_NAMES = LAST_NAMES.filter((name) => IS_LATIN.test(name) && !/[\s-]/.test(name));
/** How many people are told apart before names get longer. */
export const PLAIN_NAMES = FIRST_NAMES.length * LAST_NAMES.length;

export interface PersonName {
  readonly firstName: string;
  readonly lastName: string;
}

/**
 * A made-up person in some script; the same number gives the same one, and 667 numbers give 667. Beyond those, names in
 * Latin letters get a second first name, then a second last name too, so that a crowd is not the same few people.
 */
export function nameAt(index: number): PersonName {
  const firstName = FIRST_NAMES[index % FIRST_NAMES.length] ?? 'Anna';
  const lastName = LAST_NAMES[index % LAST_NAMES.length] ?? 'Smith';
  const round = Math.floor(index / PLAIN_NAMES);
  if (round === 0 || !IS_LATIN.test(firstName + lastName)) return { firstName, lastName };
  const second = SECOND_FIRST_NAMES[round % SECOND_FIRST_NAMES.length] ?? 'Anna';
  const family = SECOND_LAST_NAMES[Math.floor(round / SECOND_FIRST_NAMES.length) % SECOND_LAST_NAMES.length];
  return {
    firstName: second === firstName ? firstName : `${firstName} ${second}`,
    lastName: round < SECOND_FIRST_NAMES.length || !family ? lastName : `${lastName}-${family}`,
  };
}
