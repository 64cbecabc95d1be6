/** Registers every element under its own name: what one `<script type="module">` loads. */
import { define } from './elements/define-all.js';

export type * from './elements/element-types.js';

define();
