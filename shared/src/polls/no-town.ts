/** Key under which people without a town are counted. In a file of its own, so that pages which only show figures need not load the schemas. */
export const NO_TOWN = 'none';
