/** The code of the failure to show where a join code leads nowhere: a malformed one is as unknown as any other. */
export const codeProblem = (code: string): string =>
  code === 'invalid_input' || code === 'not_found' ? 'code_unknown' : code;

/** Failures of the code itself, after which another code is asked for. */
export const isAboutCode = (code: string): boolean => {
  const problem = codeProblem(code);
  return problem === 'code_unknown' || problem === 'code_expired';
};
