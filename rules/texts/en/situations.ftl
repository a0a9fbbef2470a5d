### Why a way does not fit, in plain words and without reproach.

situation-online =
    { $who ->
        [other] This way goes through the internet, and another way suits the person better.
       *[me] This way goes through the internet, and you told us that another way suits you better.
    }
situation-can_call = It takes a phone and being able to follow the conversation, or someone’s help to call.
situation-can_call_or_use_relay = It takes a phone and being able to follow the conversation, or someone’s help, or an interpreter service that goes through the internet.
situation-relay_online = This interpreter service goes through the internet: it takes a connection.
situation-can_come =
    { $who ->
        [other] It takes going there, and it is not possible for the person.
       *[me] It takes going there, and you told us that it is not possible.
    }
situation-can_write = It takes reading and writing a letter, or someone’s help to do so.
