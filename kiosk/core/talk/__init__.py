"""The talk: slides, steps, clicker, roles of the screens, the editor of programmes."""
