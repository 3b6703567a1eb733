"""What people take with them: a neutral ``Document`` as PDF and Word, calendar files, tables, QR codes."""
