"""Who received, scanned, checked and filed what and when: every SQL table, its migrations, the journal, the outbox."""
