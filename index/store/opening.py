"""Open a store with the model that made it."""

from index.encoders.embedder import Encoder, open_encoder
from index.store.store import Store


def encoder_for(store: Store, model: str | None) -> Encoder:
    """The model the user named, else the one the store was made with; StoreError where they differ."""
    encoder = open_encoder(model or store.named_model)
    store.check(encoder.name)
    return encoder
