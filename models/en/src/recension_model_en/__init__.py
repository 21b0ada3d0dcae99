"""The files of Recension's English model; `recension.language.model.find("en")` reads and checks them."""
