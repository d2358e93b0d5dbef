/** Namespace of the texts of the question bank, for staff. */
export const QUESTIONS = 'questions';
