"""The gross CV in the two open formats other CV services read and write: JSON Resume and Europass."""
