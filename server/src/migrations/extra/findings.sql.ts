/** What the entities cannot say about evidence: it is append-only, and its parts hang together. */
export const up: string[] = [
  `ALTER TABLE finding ADD CONSTRAINT finding_kind CHECK (source_kind IN ('statement', 'poll', 'contribution')),
     ADD CONSTRAINT finding_counts CHECK (n >= 0 AND version > 0),
     ADD CONSTRAINT finding_hash CHECK (hash ~ '^[0-9a-f]{64}$')`,
  `ALTER TABLE recommendation ADD CONSTRAINT recommendation_state CHECK (state IN ('draft', 'published', 'discarded')),
     ADD CONSTRAINT recommendation_published CHECK ((state = 'published') = (published_at IS NOT NULL))`,
  `ALTER TABLE recommendation_version ADD CONSTRAINT recommendation_version_of FOREIGN KEY (recommendation_id) REFERENCES recommendation (id)`,
  `ALTER TABLE recommendation_citation ADD CONSTRAINT recommendation_citation_version
     FOREIGN KEY (recommendation_id, version) REFERENCES recommendation_version (recommendation_id, version),
     ADD CONSTRAINT recommendation_citation_of FOREIGN KEY (finding_id) REFERENCES finding (id)`,
  `CREATE FUNCTION evidence_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     -- The one change there is: a citizen's words are taken out of a finding.
     IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'finding' THEN
       IF to_jsonb(NEW) - 'words' - 'author_id' = to_jsonb(OLD) - 'words' - 'author_id' AND to_jsonb(NEW)->>'words' IS NULL THEN RETURN NEW; END IF;
     END IF;
     RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
   END $$`,
  ...['finding', 'recommendation_version', 'recommendation_citation'].map(
    (table) =>
      `CREATE TRIGGER ${table}_stays BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION evidence_stays()`,
  ),
];

export const down: string[] = [
  ...['finding', 'recommendation_version', 'recommendation_citation'].map(
    (table) => `DROP TRIGGER ${table}_stays ON ${table}`,
  ),
  'DROP FUNCTION evidence_stays()',
  'ALTER TABLE recommendation_citation DROP CONSTRAINT recommendation_citation_of, DROP CONSTRAINT recommendation_citation_version',
  'ALTER TABLE recommendation_version DROP CONSTRAINT recommendation_version_of',
  'ALTER TABLE recommendation DROP CONSTRAINT recommendation_published, DROP CONSTRAINT recommendation_state',
  'ALTER TABLE finding DROP CONSTRAINT finding_hash, DROP CONSTRAINT finding_counts, DROP CONSTRAINT finding_kind',
];
