// Compares two pictures of the same page. Only the stages that photograph load this.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far a colour may be off before a pixel counts (pixelmatch's measure); smoothed edges never count. */
const THRESHOLD = 0.05;
/** How many of all pixels may differ. */
const MAX_SHARE = 0.001;
/** Side of the squares looked at one by one, in pixels: a label must not drown in a tall page … */
const SQUARE_PX = 40;
/** … and how many pixels of a square may differ. */
const MAX_SHARE_OF_SQUARE = 0.05;
const MAX_HEIGHT_DIFFERENCE_PX = 2;

/** Colours are kept in steps of this many: nobody sees them, and files are half as big. */
const COLOUR_STEP = 8;

/** A picture with its colours in steps. Baselines are kept so, and what is compared with them becomes so first. */
function stepped(buffer) {
  const picture = PNG.sync.read(buffer);
  const { data } = picture;
  for (let i = 0; i < data.length; i++) data[i] = Math.min(255, Math.round(data[i] / COLOUR_STEP) * COLOUR_STEP);
  return picture;
}

/** The same picture in fewer bytes. */
export const packed = (buffer) =>
  PNG.sync.write(stepped(buffer), { deflateLevel: 9, deflateStrategy: 0, filterType: 0 });

/** What differs too much, as a sentence, and a picture of it; nothing when two pictures are the same. */
export function compare(before, now) {
  const [a, b] = [stepped(before), stepped(now)];
  if (a.width !== b.width || Math.abs(a.height - b.height) > MAX_HEIGHT_DIFFERENCE_PX) {
    return { reason: `is ${b.width} × ${b.height} px instead of ${a.width} × ${a.height}` };
  }
  const { width } = a;
  const height = Math.min(a.height, b.height);
  const size = width * height * 4;
  const mask = new PNG({ width, height });
  const options = { threshold: THRESHOLD, diffMask: true };
  const differing = pixelmatch(a.data.subarray(0, size), b.data.subarray(0, size), mask.data, width, height, options);
  if (differing === 0) return { differing };
  const worst = mostInSquare(mask);
  const isSame = differing <= width * height * MAX_SHARE && worst.count <= SQUARE_PX * SQUARE_PX * MAX_SHARE_OF_SQUARE;
  if (isSame) return { differing };
  const picture = new PNG({ width, height });
  pixelmatch(a.data.subarray(0, size), b.data.subarray(0, size), picture.data, width, height, {
    threshold: THRESHOLD,
    alpha: 0.3,
  });
  return {
    differing,
    reason: `${differing} px differ (${((differing / width / height) * 100).toFixed(3)} %), most around ${worst.x}, ${worst.y}`,
    picture: PNG.sync.write(picture),
  };
}

function mostInSquare({ width, height, data }) {
  const across = Math.ceil(width / SQUARE_PX);
  const counts = new Map();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4 + 3] === 0) continue; // clear where nothing differs
      const square = Math.floor(y / SQUARE_PX) * across + Math.floor(x / SQUARE_PX);
      counts.set(square, (counts.get(square) ?? 0) + 1);
    }
  }
  const [[square, count]] = [...counts].toSorted(([, one], [, other]) => other - one);
  return { count, x: (square % across) * SQUARE_PX, y: Math.floor(square / across) * SQUARE_PX };
}
