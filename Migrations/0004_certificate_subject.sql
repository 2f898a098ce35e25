-- A token that a client certificate stands for: its subject as text (RFC 4514). Of the tokens that work only one has a subject; since a token
-- stops working by the clock too, that is decided in the transaction that makes one, and not by an index.
ALTER TABLE access_token ADD COLUMN certificate_subject TEXT CHECK (length(certificate_subject) BETWEEN 3 AND 1000);
CREATE INDEX access_token_by_certificate ON access_token (certificate_subject, id)
    WHERE certificate_subject IS NOT NULL AND revoked_at IS NULL;
