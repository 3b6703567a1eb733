"""Mails out: kept with what they are about in one commit (outbox), sent after it (sending), over SMTP (server)."""
