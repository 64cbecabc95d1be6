import { existsSync, readdirSync } from 'node:fs';
import { canInstall, install } from './browsers.mjs';

/** The letters of pictures that are compared: every script in them has a font by name, so no machine picks another. */
export const PICTURE_FONTS = "'Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK JP'";

const FILES = ['NotoSans-Regular.ttf', 'NotoSansArabic-Regular.ttf', 'NotoSansCJK-Regular.ttc'];
const PACKAGES = ['fonts-noto-core', 'fonts-noto-cjk'];
const FOLDER = '/usr/share/fonts';

function areThere() {
  if (!existsSync(FOLDER)) return false;
  const installed = new Set(
    readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((file) => file.split('/').at(-1)),
  );
  return FILES.every((file) => installed.has(file));
}

/** Whether the fonts of the pictures are installed; on Debian as root the missing ones are added. */
export function ensureFonts() {
  if (!areThere() && canInstall()) install(PACKAGES);
  return areThere();
}

export const fontsHint = () => `Pictures need the fonts of Debian's packages ${PACKAGES.join(' and ')}.`;
