export type StatementKind = 'necessity' | 'finding' | 'other';
