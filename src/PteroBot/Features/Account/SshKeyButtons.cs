using Discord.Interactions;
using PteroBot.Interactions;

namespace PteroBot.Features.Account;

/// <summary>The controls of <c>/account ssh-keys</c>.</summary>
internal sealed class SshKeyButtons(SshKeys keys, TimeProvider clock) : BotModule
{
    private const string Area = SshKeyPages.Area;
    private const string Gone = "This key was removed already.";

    [ComponentInteraction($"{Area}/list")]
    [Reply(ReplyKind.Update)]
    public Task ListAsync() => ListAsync(1);

    [ComponentInteraction($"{Area}/page/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string page) => ListAsync(PageButtons.NumberOf(page));

    private async Task ListAsync(int page)
    {
        if ((await keys.ListAsync(Actor, Cancellation)).TryGet(out var list, out var refusal))
            await ReplyAsync(SshKeyPages.List(list, page));
        else
            await RefuseAsync(refusal);
    }

    [ComponentInteraction($"{Area}/new")]
    [Reply(ReplyKind.Modal)]
    public Task NewAsync() => OpenAsync(SshKeyPages.Form());

    [ModalInteraction($"{Area}/add")]
    [Reply(ReplyKind.Update)]
    public async Task AddAsync(SubmittedModal modal)
    {
        var publicKey = Typed(SshKeyPages.KeyField);
        if (SshKeys.IsPrivate(publicKey))
            await RefuseAsync("That is a private key. It was not sent anywhere; keep it to yourself, and paste the public one: the file that ends in `.pub`.");
        else if ((await keys.AddAsync(Actor, Typed(SshKeyPages.NameField), publicKey, Cancellation)).TryGet(out _, out var refusal))
            await ListAsync();
        else
            await RefuseAsync(refusal);
    }

    [ComponentInteraction($"{Area}/ask")]
    [Reply(ReplyKind.Update)]
    public async Task AskAsync()
    {
        var mark = Chosen.FirstOrDefault() ?? "";
        if (!(await keys.ListAsync(Actor, Cancellation)).TryGet(out var list, out var refusal))
            await RefuseAsync(refusal);
        else if (list.Find(mark) is { } key)
            await ReplyAsync(SshKeyPages.Question(key, Confirming(CustomId.Of(Area, "remove", mark), clock), clock));
        else
            await RefuseAsync(Gone);
    }

    [ComponentInteraction($"{Area}/remove/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public async Task RemoveAsync(string mark, string confirmation)
    {
        if (!(await keys.RemoveAsync(Actor, PressedId.Arguments[0], Cancellation)).TryGet(out var removed, out var refusal))
            await RefuseAsync(refusal);
        else if (removed.WasThere)
            await ListAsync();
        else
            await RefuseAsync(Gone);
    }
}
