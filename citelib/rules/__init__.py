"""What needs attention in a library: one module is one rule."""
