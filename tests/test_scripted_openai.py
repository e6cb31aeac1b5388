"""The scripted server is one that the official client and LangChain both take for OpenAI's."""

from contextlib import ExitStack

import openai
from langchain_openai import ChatOpenAI, OpenAIEmbeddings

from tests.scripted_openai import Say, scripted_openai, vector_of

TEXT = "鼓励缔约国设立联合调查小组。[建议 24]"


def test_the_official_client_reads_it_whole_in_pieces_and_as_vectors() -> None:
    asked = {"model": "any", "messages": [{"role": "user", "content": "问"}]}
    with ExitStack() as opened:
        server = opened.enter_context(scripted_openai(lambda *_: Say(TEXT, usage=(7, 3))))
        client = opened.enter_context(openai.OpenAI(base_url=server.url, api_key="none"))
        whole = client.chat.completions.create(**asked)  # type: ignore[call-overload]
        assert whole.choices[0].message.content == TEXT
        assert whole.usage.prompt_tokens == 7
        stream = client.chat.completions.create(**asked, stream=True)  # type: ignore[call-overload]
        pieces = [chunk.choices[0].delta.content or "" for chunk in stream if chunk.choices]
        assert "".join(pieces) == TEXT
        assert len(pieces) > 3
        vectors = client.embeddings.create(model="any", input=[TEXT], encoding_format="float")
        assert vectors.data[0].embedding == vector_of(TEXT)
    assert server.served == 1


def test_langchain_reads_it_too() -> None:
    with scripted_openai(lambda *_: Say(TEXT)) as server:
        model = ChatOpenAI(model="any", base_url=server.url, api_key="none")  # type: ignore[arg-type]
        assert model.invoke("问").text == TEXT
        assert "".join(chunk.text for chunk in model.stream("问")) == TEXT
        embeddings = OpenAIEmbeddings(
            model="any",
            base_url=server.url,
            api_key="none",  # type: ignore[arg-type]
            check_embedding_ctx_length=False,
        )
        assert len(embeddings.embed_query(TEXT)) == 8
