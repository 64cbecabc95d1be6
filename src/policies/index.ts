/** The four systems as data. */
export { b2bCommerce } from './b2b-commerce.js';
export { commerce7 } from './commerce7.js';
export { paymentsPortal } from './payments-portal.js';
export { retailEcom } from './retail-ecom.js';
