/** What stands in the head of a page. */
export interface Head {
  /** Of the page alone; the name of the site is put behind it. */
  readonly title: string;
  /** One or two sentences for search results and previews. */
  readonly description?: string | undefined;
}
