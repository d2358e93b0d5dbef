import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/feedback/notice.js';

/** Why a command was refused: a code of the contract and the figures its text needs. */
export interface Problem {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

export interface CommandProblemProps {
  readonly problem: Problem | null;
  /** A text for this place where the general one of the code is too vague. */
  readonly text?: string | undefined;
}

/** Says what was refused and stays until the next try; what was typed stays too. */
export function CommandProblem({ problem, text }: CommandProblemProps) {
  const { t } = useTranslation('errors');
  if (problem === null) return null;
  return <Notice tone="error">{text ?? t(problem.code, { ...problem.params })}</Notice>;
}
