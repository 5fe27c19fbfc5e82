using Discord.Interactions;
using PteroBot.Interactions;

namespace PteroBot.Features.Account;

/// <summary>The controls of <c>/account keys</c>.</summary>
internal sealed class AccountKeyButtons(AccountKeys keys, TimeProvider clock) : BotModule
{
    private const string Area = AccountKeyPages.Area;

    [ComponentInteraction($"{Area}/list")]
    [Reply(ReplyKind.Update)]
    public Task ListAsync() => ListAsync(1);

    [ComponentInteraction($"{Area}/page/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string page) => ListAsync(PageButtons.NumberOf(page));

    private async Task ListAsync(int page)
    {
        if ((await keys.ListAsync(Actor, Cancellation)).TryGet(out var list, out var refusal))
            await ReplyAsync(AccountKeyPages.List(list, page));
        else
            await RefuseAsync(refusal);
    }

    [ComponentInteraction($"{Area}/new")]
    [Reply(ReplyKind.Modal)]
    public Task NewAsync() => OpenAsync(AccountKeyPages.Form());

    /// <summary>The key comes first, in a message of its own: nothing that goes wrong later may lose it.</summary>
    [ModalInteraction($"{Area}/make")]
    [Reply(ReplyKind.Update)]
    public async Task MakeAsync(SubmittedModal modal)
    {
        var description = Typed(AccountKeyPages.DescriptionField);
        if (string.IsNullOrWhiteSpace(description))
            await RefuseAsync("Give the key a name, so that you know later what it is for.");
        else if (!(await keys.CreateAsync(Actor, description, Typed(AccountKeyPages.AddressesField), Cancellation)).TryGet(out var made, out var refusal))
            await RefuseAsync(refusal);
        else
        {
            await NoteAsync(AccountKeyPages.Created(made));
            await ListAsync();
        }
    }

    [ComponentInteraction($"{Area}/ask")]
    [Reply(ReplyKind.Update)]
    public async Task AskAsync()
    {
        if (!(await keys.ListAsync(Actor, Cancellation)).TryGet(out var list, out var refusal))
            await RefuseAsync(refusal);
        else if (list.Find(Chosen.FirstOrDefault() ?? "") is not { } key)
            await RefuseAsync("This key does not exist any more.");
        else
            await ReplyAsync(AccountKeyPages.Question(key, key.Identifier == list.InUse, Confirming(AccountKeyPages.DeleteOf(key.Identifier), clock), clock));
    }

    [ComponentInteraction($"{Area}/delete/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public async Task DeleteAsync(string identifier, string confirmation)
    {
        if (!(await keys.DeleteAsync(Actor, PressedId.Arguments[0], Cancellation)).TryGet(out var deleted, out var refusal))
            await RefuseAsync(refusal);
        else if (deleted.WasInUse)
            await ReplyAsync("The key is deleted, and your account is not linked any more. Use /link with another key.");
        else
        {
            await ListAsync();
            await NoteAsync("The key is deleted.");
        }
    }
}
