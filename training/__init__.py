"""Makes the shipped language model from the data: preparation, training, export, evaluation, model card."""
