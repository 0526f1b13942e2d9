"""What the lists of references for readers (`vancouver`, `ama`) share: names, dates, pages, marked-up pieces."""
