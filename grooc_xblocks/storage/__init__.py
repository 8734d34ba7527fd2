"""What the Django apps of the suite have in common: columns, constraints, whole transactions, looking things up."""
