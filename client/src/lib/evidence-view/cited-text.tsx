import type { FindingView } from '@polylogue/shared/findings/schemas';
import { splitCitations } from '@polylogue/shared/recommendations/citations.rules';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineRef } from '../../ui/text/heading.js';
import { citationId, evidenceId } from './evidence-item.js';
import { openEvidence } from './open-evidence.js';
import { EVIDENCE, useFindingWords } from './use-finding-words.js';

export interface CitedTextProps {
  readonly text: string;
  readonly lang: string;
  readonly findings: readonly FindingView[];
  /** Findings whose first mark stands in this text: the way back leads here. */
  readonly firstHere: ReadonlySet<string>;
}

/** An editor's text in paragraphs; a cited finding is a small mark in the sentence that opens its figures. */
export function CitedText({ text, lang, findings, firstHere }: CitedTextProps) {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
  const unseen = new Set(firstHere);
  return paragraphs.map((paragraph, at) => (
    <p key={at} lang={lang} dir="auto">
      {splitCitations(paragraph).map((part, index) => {
        if (part.kind === 'text') return <Lines key={index} text={part.text} />;
        const isFirst = unseen.delete(part.findingId);
        const finding = findings.find(({ id }) => id === part.findingId);
        return <CitationMark key={index} finding={finding} id={isFirst ? citationId(part.findingId) : undefined} />;
      })}
    </p>
  ));
}

function Lines({ text }: { readonly text: string }) {
  return text.split('\n').map((line, at) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ));
}

interface CitationMarkProps {
  readonly finding: FindingView | undefined;
  readonly id: string | undefined;
}

function CitationMark({ finding, id }: CitationMarkProps) {
  const { t, i18n } = useTranslation(EVIDENCE);
  const { label } = useFindingWords();
  if (finding === undefined) return <span lang={i18n.language}>{t('citation.unknown')}</span>;
  return (
    <InlineRef
      href={`#${evidenceId(finding.id)}`}
      id={id}
      lang={i18n.language}
      onClick={() => openEvidence(finding.id)}
    >
      {label(finding.figures)}
    </InlineRef>
  );
}
