"""What the guide's pages get when they are built."""
