"""From a query to the units that answer it: complete by structure, ranked elsewhere."""
