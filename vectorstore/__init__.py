"""Store passages and rank them: the Catalogue, its derived indexes, and retrievers over them."""
