import type { CountFault } from '@polylogue/shared/counting/count-fault';
import type { FaultCode, FileFault } from '@polylogue/shared/counting/formats/file-fault';

type Params = FileFault['params'];

/** Why a file of ballots is refused, in English. */
const REASONS: Record<FaultCode, (params: Params) => string> = {
  not_text: () => 'this is not text in UTF-8',
  empty_file: () => 'the file is empty',
  unknown_format: ({ found }) => `no known format of ballots begins with "${found}"`,
  other_format: ({ named, found }) => `the name says .${named}, the content is ${found}`,
  missing_part: ({ expected }) => `${expected} is missing`,
  bad_line: ({ found, expected }) => `"${found}" cannot be read: expected ${expected}`,
  bad_number: ({ found, expected }) => `"${found}" is not what is expected here: ${expected}`,
  unknown_option: ({ found }) => `there is no option "${found}"`,
  repeated_option: ({ found }) => `option "${found}" stands twice on one ballot`,
  same_name: ({ name }) => `two options are called "${name}"`,
  empty_name: () => 'an option has no name',
  missing_end: ({ expected }) => `${expected} is missing`,
  wrong_total: ({ what, stated, found }) => `the file says ${what} is ${stated}, it holds ${found}`,
  wrong_columns: ({ expected, found }) => `${expected} values expected, ${found} found`,
  stray_quote: ({ found }) => `a quotation mark is in a wrong place: ${found}`,
  something_after: ({ found }) => `"${found}" stands where the file should have ended`,
  incomplete_order: ({ found }) => `the order "${found}" does not rank every option, as the file says it does`,
  tied_order: ({ found }) => `"${found}" is an equal rank, and the file says that it has none`,
  no_ballots: () => 'there are no ballots',
  too_many_options: ({ most }) => `more than ${most} options`,
  unknown_value: ({ key, found }) => `"${found}" is not known as ${key}`,
};

/** One line: the file, the line and the reason. */
export const fileFaultText = (file: string, { line, code, params }: FileFault): string =>
  `${file}, line ${line}: ${REASONS[code](params)}`;

/** Why ballots cannot be counted as asked, in English. */
export function countFaultText({ code, params }: CountFault): string {
  switch (code) {
    case 'unknown_rule':
      return `There is no rule ${params.found}. polylogue count --help lists all.`;
    case 'unknown_setting':
      return `This rule has no option ${params.found}. It has: ${params.known}.`;
    case 'bad_setting':
      return `Option ${params.option} cannot be "${params.found}". It can be: ${params.allowed || 'nothing else than the rule says'}.`;
    case 'unknown_name':
      return `Option ${params.option}: there is nobody called "${params.found}" in the file.`;
    case 'one_seat':
      return `This rule has one winner, not ${params.found}: leave --seats out.`;
    case 'wrong_ballots':
      return `This rule counts ballots of the form ${params.needs}. The file holds ${params.found}.`;
    case 'too_many_ballots':
      return `This rule counts at most ${params.most} ballots exactly.`;
  }
}
