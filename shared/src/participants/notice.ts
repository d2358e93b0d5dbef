/** Version of the notice a person consented to; a new text gets a new number and asks again. */
export const NOTICE_VERSION = 1;
