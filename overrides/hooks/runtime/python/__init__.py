"""Python that runs in the browser beside the composer. Each module stands alone there."""
