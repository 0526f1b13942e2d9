"""Reading XML record by record, without its dangers: no entity is declared, nothing is fetched, memory stays flat."""
