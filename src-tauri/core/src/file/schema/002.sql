-- The council's address and the foot of its papers; the college it writes to.
ALTER TABLE council ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE council ADD COLUMN footer TEXT NOT NULL DEFAULT '';
ALTER TABLE council ADD COLUMN college_address TEXT NOT NULL DEFAULT '';

-- Of an adopted document also its internal version and its PDF. Absent where it was adopted before this schema.
ALTER TABLE adopted_document ADD COLUMN internal_hash TEXT REFERENCES paper_content (hash);
ALTER TABLE adopted_document ADD COLUMN pdf_hash TEXT REFERENCES paper_content (hash);

-- What went out: to a printer, into a folder, to the gemeente. `hash` keeps its bytes, `checksum` is the SHA-256 of the
-- file that went out. They differ for a document with its papers: those are in the file already, so only the document
-- itself is kept, and in `annexes` (JSON) the list of its papers.
CREATE TABLE issued_document (
    id TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL,
    year INTEGER,
    record TEXT,
    title TEXT NOT NULL,
    standing TEXT NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('public', 'internal')),
    format TEXT NOT NULL CHECK (format IN ('pdf', 'html', 'docx')),
    made_at TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    checksum TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES paper_content (hash),
    annexes TEXT NOT NULL
) STRICT;
CREATE INDEX issued_document_made ON issued_document (made_at);
