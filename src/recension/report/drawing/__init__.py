"""Drawing: pictures as SVG, made of nothing but numbers and escaped words."""
