SELECT terminal_no FROM resident_register.issue_terminal WHERE terminal = :terminal
