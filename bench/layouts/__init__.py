"""What several families of layouts share: wordings, ways to set them, and for some kinds the truth of what is printed.
A family imports nothing of another."""
