### Keeping one's plan: a code, a callback.

plan-keep = Keep this plan
plan-code-what = With a code you can go on by telephone or at a counter without saying everything again. Your answers are kept for 30 days, encrypted.
plan-code = Get a code
plan-code-given = Your code:
plan-callback-what = You can also be called back at a time you choose.
plan-callback = Ask to be called back
code-title = Your code
code-what = Write this code down, or print this page. Nobody can give it to you again later.
code-say = To say it by telephone
code-kept = This code shows your answers to the agent you give it to, and to nobody else. It is erased after 30 days.
code-none-now = No code can be given at the moment. Your plan is complete all the same: you can print it.
keep-too-many = Too many requests came from your connection. Try again in { $minutes } min. Your plan is complete all the same: you can print it.
code-back = Back to the plan
callback-title = Being called back
callback-what = Choose a time when you are near your telephone. An agent calls you.
callback-kept = Your name and number serve for this call only and are erased afterwards.
